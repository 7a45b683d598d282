using Keyturn.Readiness.Checks.Keys;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Testing;

namespace Keyturn.Readiness.Tests.Checks.Keys;

/// <inheritdoc/>
public sealed class VersionKeysCheckTests : CheckTests<VersionKeysCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Fails("disabled", Rotating.WithKey(key => key with { Facts = KeyFacts.Working with { State = "Disabled" } })),
        Unknown("no such state", Rotating.WithKey(key => key with { Facts = KeyFacts.Working with { State = "New" } })),
        Unknown("a key that was not read", Rotating.WithAccess(access => access with { Versions = EstatePart<VersionSet>.Read(new([new SecretVersion(A.Version(1), [VersionStage.Current], null, null, ["gone"])], Rotating.Secret.KmsKeyId), Rotating.Now) }), "key-not-read"),
        Unknown("versions not read", Unread.Part("versions"), "not-read"),
        NotApplicable("no values", Rotating.WithAccess(access => access with { Versions = EstatePart<VersionSet>.Read(new([], null), Rotating.Now) }), "none"),
    ];
}
