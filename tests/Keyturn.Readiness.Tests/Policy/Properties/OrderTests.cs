using System.Collections.Immutable;
using CsCheck;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;

namespace Keyturn.Readiness.Tests.Policy.Properties;

public sealed class OrderTests
{
    [Fact]
    public void Evaluate_StatementsInAnotherOrderAndGrouping_DecideTheSame() => Gen.Select(NastyWorlds.All, Gen.Int[0, 1_000_000], Gen.Int[1, 3]).Sample((world, seed, groups) =>
    {
        var random = new Random(seed);

        IsTheSame(world, LayerPlace.ChangeAll(world.Layers, policies => Regroup(policies, random, groups)));
    });

    [Fact]
    public void Evaluate_StatementsTwice_DecideTheSame() => NastyWorlds.All.Sample(world =>
        IsTheSame(world, LayerPlace.ChangeAll(world.Layers, policies => policies.AddRange(policies))));

    [Fact]
    public void Evaluate_ValuesOfListsInAnotherOrder_DecideTheSame() => Gen.Select(NastyWorlds.All, Gen.Int[0, 1_000_000]).Sample((world, seed) =>
    {
        var random = new Random(seed);

        IsTheSame(world, LayerPlace.ChangeStatements(world.Layers, statement => statement with
        {
            Actions = statement.Actions with { Values = Shuffled(statement.Actions.Values, random) },
            Resources = statement.Resources is { } resources ? resources with { Values = Shuffled(resources.Values, random) } : null,
            Principals = statement.Principals is { } principals ? principals with { Aws = Shuffled(principals.Aws, random) } : null,
            Conditions = Shuffled([.. statement.Conditions.Select(clause => clause with { Values = Shuffled(clause.Values, random) })], random),
        }));
    });

    private static void IsTheSame(World world, PolicyLayers layers)
    {
        var (before, after) = (PolicyEvaluator.Evaluate(world.Request, world.Layers), PolicyEvaluator.Evaluate(world.Request, layers));

        after.Verdict.ShouldBe(before.Verdict);
        after.Questions.SetEquals(before.Questions).ShouldBeTrue();
    }

    /// <summary>A statement stays under its version, which decides whether it has variables.</summary>
    private static ImmutableArray<PolicySource> Regroup(ImmutableArray<PolicySource> policies, Random random, int groups) =>
    [
        .. policies.SelectMany(policy => policy.Document!.Statements.Select(statement => (policy.Document.Version, Statement: statement, Group: random.Next(groups))))
            .OrderBy(_ => random.Next()).GroupBy(one => (one.Version, one.Group))
            .Select(group => new PolicySource($"group-{group.Key.Group}", new PolicyDocument(group.Key.Version, null, [.. group.Select(one => one.Statement)]))),
    ];

    private static ImmutableArray<T> Shuffled<T>(ImmutableArray<T> values, Random random) => [.. values.OrderBy(_ => random.Next())];
}
