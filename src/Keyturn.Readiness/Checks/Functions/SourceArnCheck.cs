using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Patterns;

namespace Keyturn.Readiness.Checks.Functions;

/// <summary>The function's policy is pinned to other secrets.</summary>
/// <remarks>"The confused deputy problem: aws:SourceArn", IAM User Guide.</remarks>
public sealed class SourceArnCheck : ReadinessCheck
{
    /// <inheritdoc/>
    public override string Id => "function-source-arn";

    /// <inheritdoc/>
    public override CheckQuestion Question => CheckQuestion.Rotation;

    private protected override CheckFinding? Excuse(CheckContext context) => WithoutFunction(context);

    private protected override IEnumerable<CheckPart> Needs(CheckContext context) => [new("lambda:GetPolicy", context.FunctionPolicy)];

    private protected override IEnumerable<CheckFinding> Answer(CheckContext context)
    {
        if (context.FunctionPolicy.Value?.Document is not { } policy)
            return [Pass("none")];
        if (policy.Document is not { } document)
            return [Unknown("open", policy.Name)];

        List<Statement> allowing = [.. document.Statements.Where(statement =>
            statement.Effect == Effect.Allow && statement.Principals is { } all && (all.IsEveryone || all.Service.Contains("secretsmanager.amazonaws.com", StringComparer.Ordinal)))];
        List<string> pins = [.. allowing.SelectMany(PinsOf)];
        return allowing.Exists(statement => PinsOf(statement).All(pin => Glob.Matches(pin, context.Secret.Arn))) ? [Pass("ok")]
            : pins.Count > 0 ? [Bad("bad", string.Join(", ", pins))]
            : [Pass("none")];
    }

    private static IEnumerable<string> PinsOf(Statement statement) =>
        statement.Conditions.Where(clause => string.Equals(clause.Key, "aws:SourceArn", StringComparison.OrdinalIgnoreCase)).SelectMany(clause => clause.Values);
}
