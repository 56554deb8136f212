package org.entente.web;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/** Leads to the form that was kept, else to the page that was asked for, else home. */
class AfterSignIn implements AuthenticationSuccessHandler {

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		HttpSession session = request.getSession();
		String asked = ReturnAddress.take(session).orElse("/");
		response.sendRedirect(KeptForm.find(session).map(KeptForm::page).orElse(asked));
	}

}
