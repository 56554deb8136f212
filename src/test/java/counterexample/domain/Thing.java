package counterexample.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** An entity that anyone may change. */
@Entity
public class Thing {

	@Id
	private long id;

	public void setId(long id) {
		this.id = id;
	}

	public long id() {
		return this.id;
	}

}
