using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Logs;

namespace Keyturn.Operations.Diagnosis.Causes.Content;

/// <summary>The driver does not know scram-sha-256.</summary>
public sealed class ScramCause : ContentCause
{
    /// <inheritdoc/>
    public override string Id => "C13";

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.Database(EvidenceWeight.Proof, "SCRAM authentication requires", "authentication method 10 not supported"),
        .. (seen.IsEngine("postgres") && seen.Input.Function?.LastModified < new DateTimeOffset(2021, 12, 30, 0, 0, 0, TimeSpan.Zero) ? seen.FastLogin(EvidenceWeight.Sign, LogLineKind.LoginFailed, LogLineKind.CurrentLoginFailed) : []),
    ];
}
