package bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The least application that answers: what the start of Entente is compared with. */
@SpringBootApplication
@RestController
public class Empty {

	public static void main(String[] arguments) {
		SpringApplication.run(Empty.class, arguments);
	}

	@GetMapping("/")
	String page() {
		return "Nothing";
	}

}
