using CsCheck;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Patterns;

namespace Keyturn.Readiness.Tests.Policy.Properties;

/// <summary>Which names ignore case and which do not.</summary>
public sealed class LetterCaseTests
{
    [Fact]
    public void Evaluate_ActionsAndKeyNamesInAnotherCase_DecideTheSame() => Gen.Select(NastyWorlds.All, Gen.Int[0, 1_000_000]).Sample((world, seed) =>
    {
        var random = new Random(seed);
        var layers = LayerPlace.ChangeStatements(world.Layers, statement => statement with
        {
            Actions = statement.Actions with { Values = [.. statement.Actions.Values.Select(value => Flip(value, random))] },
            Conditions = [.. statement.Conditions.Select(clause => clause with { Key = Flip(clause.Key, random) })],
        });

        PolicyEvaluator.Evaluate(world.Request with { Action = Flip(world.Request.Action, random) }, layers).Verdict.ShouldBe(PolicyEvaluator.Evaluate(world.Request, world.Layers).Verdict);
    });

    [Fact]
    public void Match_ResourceWithOneLetterInAnotherCase_Fails() => Gen.Int[0, Case.SecretArn.Length - 1].Sample(at =>
    {
        var letter = Case.SecretArn[at];
        var other = char.IsUpper(letter) ? char.ToLowerInvariant(letter) : char.ToUpperInvariant(letter);

        ArnPattern.Match(Case.SecretArn[..at] + other + Case.SecretArn[(at + 1)..], Case.SecretArn).Truth.ShouldBe(other == letter ? Truth.Yes : Truth.No);
    });

    private static string Flip(string text, Random random) => string.Concat(text.Select(letter => random.Next(2) == 0 ? char.ToUpperInvariant(letter) : char.ToLowerInvariant(letter)));
}
