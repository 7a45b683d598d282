using CsCheck;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Explanation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;
using Keyturn.Readiness.Policy.Splitting;

namespace Keyturn.Readiness.Tests.Policy.Properties;

/// <summary>What is forgotten may make a verdict unknown, never another one: a verdict holds for every completion of what is not known.</summary>
public sealed class ForgettingTests
{
    [Fact]
    public void Evaluate_OneInputForgotten_IsNeverAnotherVerdict() => Gen.Select(NastyWorlds.All, Gen.Int[0, 30]).Sample((world, which) =>
    {
        var forgotten = Forget(world, which);

        IsCompatible(Evaluate(world), Evaluate(forgotten)).ShouldBeTrue($"{Evaluate(world)} became {Evaluate(forgotten)}");
        IsCompatible(Split(world), Evaluate(world)).ShouldBeTrue($"{Split(world)} by cases became {Evaluate(world)} without");
        IsCompatible(Split(world), Split(forgotten)).ShouldBeTrue($"{Split(world)} by cases became {Split(forgotten)}");
    });

    /// <summary>By cases on both sides: what cases tell of less that is known may be more than is told without them of all of it.</summary>
    [Fact]
    public void Evaluate_InputsForgottenOneAfterTheOther_EndInNoOtherVerdict() => Gen.Select(NastyWorlds.All, Gen.Int[0, 30].Array[2, 6]).Sample((world, order) =>
    {
        var forgotten = order.Aggregate(world, Forget);

        IsCompatible(Split(world), Split(forgotten)).ShouldBeTrue($"{Split(world)} became {Split(forgotten)}");
    });

    [Fact]
    public void Explain_AnyDecision_HasReasonsInBothLanguagesAndQuestionsWhenOpen() => NastyWorlds.All.Sample(world =>
    {
        var split = CaseSplitter.Evaluate(world.Request, world.Layers);
        var explanation = Explainer.Explain(split);

        explanation.Verdict.ShouldBe(split.Verdict);
        explanation.Reasons.ShouldNotBeEmpty();
        (split.Decision.Verdict is Verdict.Unknown or Verdict.Denied).ShouldBe(!split.Decision.Questions.IsEmpty);
        foreach (var reason in explanation.Reasons)
        {
            PolicySentences.Of(reason, System.Globalization.CultureInfo.GetCultureInfo("en")).ShouldEndWith(".");
            PolicySentences.Of(reason, System.Globalization.CultureInfo.GetCultureInfo("ja")).ShouldEndWith("。");
        }
    });

    private static Verdict Evaluate(World world) => PolicyEvaluator.Evaluate(world.Request, world.Layers).Verdict;

    private static Verdict Split(World world) => CaseSplitter.Evaluate(world.Request, world.Layers).Verdict;

    private static bool IsCompatible(Verdict known, Verdict forgotten) => forgotten switch
    {
        Verdict.Unknown => true,
        Verdict.Denied => known is Verdict.Denied or Verdict.ExplicitlyDenied or Verdict.ImplicitlyDenied,
        _ => forgotten == known,
    };

    private static World Forget(World world, int which)
    {
        var (request, layers) = (world.Request, world.Layers);
        var places = LayerPlace.Of(layers);
        var keys = request.Context.Values.Select(pair => pair.Key).Append("aws:PrincipalArn").Order(StringComparer.Ordinal).ToList();
        return which switch
        {
            < 10 => world with { Layers = places[which % places.Count].Put(layers, Layer.NotRead("Forgotten")) },
            < 22 => world with { Request = request with { Context = request.Context.With(keys[which % keys.Count], ContextValue.Anything) } },
            22 => world with { Request = request with { Caller = request.Caller with { Tags = null } } },
            23 => world with { Request = request with { Resource = request.Resource with { Tags = null } } },
            24 => world with { Layers = layers with { Grants = GrantList.NotRead("Forgotten") } },
            25 => world with { Layers = layers with { CallerInManagementAccount = Truth.Unknown } },
            26 => world with { Layers = layers with { ResourceInManagementAccount = Truth.Unknown } },
            _ => request.Caller.Kind == CallerKind.RoleSession
                ? world with { Request = request with { Caller = Caller.RoleSession(request.Caller.RoleArn!) with { Tags = request.Caller.Tags } } }
                : world,
        };
    }
}
