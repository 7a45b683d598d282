using Keyturn.Readiness.Checks.Secrets;
using Keyturn.Testing;

namespace Keyturn.Readiness.Tests.Checks.Secrets;

/// <inheritdoc/>
public sealed class PasswordAgeCheckTests : CheckTests<PasswordAgeCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Warns("91 days", Rotating.Whole with { VersionCreated = Rotating.Whole.VersionCreated.SetItem(A.Version(1), Rotating.Now.AddDays(-91)) }),
        Passes("ok", Rotating.Whole with { VersionCreated = Rotating.Whole.VersionCreated.SetItem(A.Version(1), Rotating.Now.AddDays(-90)) }),
        Unknown("not read", Unread.Part("version times")),
    ];
}
