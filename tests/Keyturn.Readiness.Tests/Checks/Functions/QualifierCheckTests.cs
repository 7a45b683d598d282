using Keyturn.Readiness.Checks.Functions;

namespace Keyturn.Readiness.Tests.Checks.Functions;

/// <inheritdoc/>
public sealed class QualifierCheckTests : CheckTests<QualifierCheck>
{
    public override IReadOnlyList<CheckCase> Cases =>
    [
        Passes(),
        Warns("an alias", Rotating.With(secret => secret with { RotationFunctionArn = Rotating.FunctionArn + ":live" }) with { Functions = Rotating.Part(one => one.Arn, Rotating.RotationFunction with { Arn = Rotating.FunctionArn + ":live" }) }),
        Unknown("function not read", Unread.Part("functions"), "refused"),
        NotApplicableWithoutFunction,
    ];
}
