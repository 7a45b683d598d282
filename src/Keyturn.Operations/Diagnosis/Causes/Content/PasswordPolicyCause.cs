using Keyturn.Operations.Diagnosis.Symptoms;

namespace Keyturn.Operations.Diagnosis.Causes.Content;

/// <summary>The database’s password policy refuses the new password.</summary>
public sealed class PasswordPolicyCause : ContentCause
{
    /// <inheritdoc/>
    public override string Id => "C7";

    internal override IEnumerable<Evidence> For(SeenSymptoms seen) => seen.Database(EvidenceWeight.Proof, "ORA-28003", "ORA-28007", "ORA-28221", "ORA-20001", "ORA-20002", "1819", "3638", "15115", "15116", "15117", "15118", "15119", "does not satisfy the current policy", "does not meet", "password is too");
}
