package org.entente.reviews;

import org.springframework.context.annotation.Configuration;
import org.springframework.resilience.annotation.EnableResilientMethods;

/**
 * Has a decision tried again, twice at most, where the database gave way to another who
 * held the same rows.
 */
@Configuration(proxyBeanMethods = false)
@EnableResilientMethods
class SecondTries {

}
