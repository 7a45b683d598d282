namespace Keyturn.Readiness.Checks.Functions;

/// <summary>Secrets Manager is not allowed to invoke the function.</summary>
/// <remarks>"Permissions for rotation", Secrets Manager User Guide.</remarks>
public sealed class InvocableCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "function-invocable";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Rotation;

    private protected override CheckFinding? Excuse(CheckContext context) => WithoutFunction(context);

    private protected override IEnumerable<CheckPart> Needs(CheckContext context) => [new("lambda:GetPolicy", context.FunctionPolicy)];

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context) =>
        (context.Rotation?.Legs ?? []).Where(leg => leg.Subject == "lambda:InvokeFunction").Select(leg => LegFindings.Of(leg, Failing));
}
