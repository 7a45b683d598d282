using Keyturn.Readiness.Checks.Functions;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Testing;

namespace Keyturn.Readiness.Tests.Checks.Functions;

/// <inheritdoc/>
public sealed class FunctionExistsCheckTests : CheckTests<FunctionExistsCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Fails("gone", Rotating.With(network => network with { Functions = Rotating.Part<FunctionNetwork>(one => one.Name) })),
        Unknown("another account", Rotating.With(secret => secret with { RotationFunctionArn = A.FunctionArn("x", A.OtherAccountId) })),
        Unknown("list not read", Unread.Part("function list"), "refused"),
        NotApplicableWithoutFunction,
    ];
}
