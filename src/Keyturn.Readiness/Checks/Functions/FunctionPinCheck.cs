using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Documents;

namespace Keyturn.Readiness.Checks.Functions;

/// <summary>Whether the statements that let Secrets Manager invoke the function are tied, by one condition key, to something else than this secret.</summary>
/// <param name="key">The condition key, e.g. <c>aws:SourceArn</c>.</param>
public abstract class FunctionPinCheck(string key) : ReadinessCheck
{
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
        List<string> pins = [.. allowing.SelectMany(statement => PinsOf(statement))];
        return allowing.Exists(statement => PinsOf(statement) is var own && (own.IsEmpty || own.Any(pin => Fits(pin, context)))) ? [Pass("ok")]
            : pins.Count > 0 ? [Bad("bad", string.Join(", ", pins))]
            : [Pass("none")];
    }

    /// <summary>Whether a value of the key admits a call for this secret.</summary>
    private protected abstract bool Fits(string pin, CheckContext context);

    private ImmutableArray<string> PinsOf(Statement statement) =>
        [.. statement.Conditions.Where(clause => string.Equals(clause.Key, key, StringComparison.OrdinalIgnoreCase)).SelectMany(clause => clause.Values)];
}
