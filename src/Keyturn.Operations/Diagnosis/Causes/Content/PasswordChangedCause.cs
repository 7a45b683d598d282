using System.Collections.Immutable;
using Keyturn.Operations.Diagnosis.Symptoms;
using Keyturn.Operations.Logs;

namespace Keyturn.Operations.Diagnosis.Causes.Content;

/// <summary>The database does not accept the password.</summary>
public sealed class PasswordChangedCause : ContentCause
{
    /// <inheritdoc/>
    public override string Id => "C5";

    /// <inheritdoc/>
    public override ImmutableArray<DoNot> DoNots => [DoNot.Hammer, DoNot.PutValue, DoNot.LogValue];

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) =>
    [
        .. seen.FastLogin(EvidenceWeight.Sign, LogLineKind.LoginFailed, LogLineKind.CurrentLoginFailed),
        .. seen.FastLogin(EvidenceWeight.Hint, LogLineKind.SuperuserLoginFailed, LogLineKind.PendingLoginFailed),
        .. seen.Database(EvidenceWeight.Sign, "ORA-01017", "28P01", "1045", "18456", "invalid username/password", "password authentication failed"),
    ];
}
