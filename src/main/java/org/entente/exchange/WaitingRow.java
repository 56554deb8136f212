package org.entente.exchange;

import java.util.List;

/** A row of a file as it waits. */
record WaitingRow(int number, List<String> cells) {
}
