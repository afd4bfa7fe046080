package org.cohorte.app.launch;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/** The RSA key that the embedded authorization server signs with: drawn at first start, kept so that tokens outlive one. */
public final class SigningKey {

    private static final int BITS = 3072;
    private static final String FILE = "signing-key.json";

    private SigningKey() {}

    /** Reads the key of a secrets folder, or draws it. */
    public static RSAKey in(Path secrets) {
        Path file = secrets.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                RSAKey drawn = new RSAKeyGenerator(BITS)
                        .keyUse(KeyUse.SIGNATURE)
                        .algorithm(JWSAlgorithm.RS256)
                        .keyIDFromThumbprint(true)
                        .generate();
                PrivateFiles.write(file, drawn.toJSONString().getBytes(StandardCharsets.UTF_8));
            }
            return RSAKey.parse(Files.readString(file));
        } catch (IOException | ParseException e) {
            throw new StartupException(
                    "The signing key " + file + " cannot be read or written (" + e.getMessage()
                            + "). Restore it from a backup, or delete it to have a new one drawn: open sessions of the API end.",
                    e);
        } catch (JOSEException e) {
            throw new StartupException("This Java cannot draw an RSA key: " + e.getMessage(), e);
        }
    }
}
