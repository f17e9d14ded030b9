package servicecircle.center.host.tools;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import servicecircle.center.host.config.ConfigProblem;
import servicecircle.center.host.config.DataFolder;
import servicecircle.center.host.config.HostConfig;
import servicecircle.center.host.config.HostFile;

/**
 * Where a host keeps what it keeps, for commands that work on it from outside.
 *
 * @param data the data folder
 * @param external the operator's own PostgreSQL, or null for the embedded one
 * @param backupKey what its backups are sealed with
 */
record HostPlace(Path data, HostConfig.@Nullable ExternalDatabase external, Path backupKey) {
    /** @throws ConfigProblem when neither a configuration nor a data folder is named */
    static HostPlace of(Words words) {
        String config = words.option("--config");
        String data = words.option("--data");
        if (config == null && data == null) {
            throw new ConfigProblem("needs --config FILE or --data DIR");
        }
        HostConfig host = config == null ? null : HostFile.read(Path.of(config));
        Path folder =
                data != null ? Path.of(data) : Objects.requireNonNull(host).data();
        String key = words.option("--key-file");
        return new HostPlace(
                folder,
                host == null ? null : host.database().external(),
                key == null ? DataFolder.backupKeyFile(folder) : Path.of(key));
    }

    Path keyFile() {
        return DataFolder.keyFile(data);
    }
}
