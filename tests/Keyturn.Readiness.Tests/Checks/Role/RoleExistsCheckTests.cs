using Keyturn.Readiness.Checks.Role;

namespace Keyturn.Readiness.Tests.Checks.Role;

/// <inheritdoc/>
public sealed class RoleExistsCheckTests : CheckTests<RoleExistsCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Fails("gone", Rotating.WithFunction(function => function with { RoleArn = "arn:aws:iam::111122223333:role/gone" })),
        Unknown("another account's", Rotating.WithFunction(function => function with { RoleArn = "arn:aws:iam::444455556666:role/x" })),
        Unknown("roles not read", Unread.Part("roles"), "refused"),
        NotApplicableWithoutFunction,
    ];
}
