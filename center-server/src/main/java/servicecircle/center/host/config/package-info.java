/**
 * What an operator decides about a host: its file and those of its centers, the command line, and what they point to: the
 * data folder, the way to a database and to an identity provider. The floor of the host looks in, nobody else. What cannot
 * be used is a {@link servicecircle.center.host.config.ConfigProblem}, one sentence that names what to change.
 */
@NullMarked
package servicecircle.center.host.config;

import org.jspecify.annotations.NullMarked;
