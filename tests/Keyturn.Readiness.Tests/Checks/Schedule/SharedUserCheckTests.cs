using Keyturn.Readiness.Checks.Schedule;
using Keyturn.Testing;

namespace Keyturn.Readiness.Tests.Checks.Schedule;

/// <inheritdoc/>
public sealed class SharedUserCheckTests : CheckTests<SharedUserCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes("alone"),
        Passes("ok", Rotating.Whole.And(A.Secret("other", function: Rotating.Function, tags: [("keyturn:database", "orders"), ("keyturn:user", "batch")]))),
        Fails("the same user", Rotating.Whole.And(A.Secret("other", function: Rotating.Function, tags: [("keyturn:database", "orders"), ("username", "APP")]))),
        Unknown("which user is not told", Rotating.Whole.And(A.Secret("other", function: Rotating.Function, tags: [("keyturn:database", "orders")]))),
        Unknown("databases not read", Unread.Part("databases"), "refused"),
        NotApplicableWithoutFunction,
    ];
}
