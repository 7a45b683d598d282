using Keyturn.Readiness.Checks.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Testing;

namespace Keyturn.Readiness.Tests.Checks.Secrets;

/// <inheritdoc/>
public sealed class OldKeyVersionsCheckTests : CheckTests<OldKeyVersionsCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Warns("another key", Rotating.WithAccess(access => access with { Versions = EstatePart<VersionSet>.Read(new([new SecretVersion(A.Version(1), [VersionStage.Current], null, null, ["gone"])], Rotating.Secret.KmsKeyId), Rotating.Now) })),
        Unknown("versions not read", Unread.Part("versions"), "not-read"),
        Unknown("the key is not read", Rotating.With((Secret secret) => secret with { KmsKeyId = "alias/other" })),
    ];
}
