package servicecircle.center.host.config;

import java.io.IOException;
import java.nio.file.Files;
import servicecircle.center.support.openid.Provider;

/** The way to the city's identity provider: its address, and our secret from its file. */
public final class IdentityDoor {
    private static final String RETURN = "/staff/sign-in/sso/back";

    private IdentityDoor() {}

    /**
     * The provider that a configuration names.
     *
     * @throws ConfigProblem when the secret cannot be read or is empty
     */
    public static Provider providerOf(HostConfig.SignIn signIn, String publicUrl) {
        try {
            String secret = Files.readString(signIn.clientSecretFile()).strip();
            if (secret.isEmpty()) {
                throw new ConfigProblem("signIn.clientSecretFile " + signIn.clientSecretFile() + " is empty");
            }
            return new Provider(
                    signIn.issuer(),
                    new Provider.Client(signIn.clientId(), secret),
                    publicUrl + RETURN,
                    signIn.strong());
        } catch (IOException e) {
            throw new ConfigProblem("cannot read signIn.clientSecretFile " + signIn.clientSecretFile());
        }
    }
}
