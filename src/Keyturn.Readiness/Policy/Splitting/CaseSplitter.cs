using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Splitting;

/// <summary>Evaluates a request once for each outcome of the keys that its verdict hangs on, where there are few.</summary>
/// <remarks>Tells "allowed if the request comes through vpce-1, denied otherwise" where one evaluation tells only "unknown";
/// and finds the verdicts in which all outcomes agree, as with an Allow for one endpoint beside an Allow for all others.</remarks>
public static class CaseSplitter
{
    /// <summary>More cases would tell a reader nothing.</summary>
    public const int MostCases = 64;

    /// <summary>The decision, split where that helps.</summary>
    public static SplitDecision Evaluate(AuthorizationRequest request, PolicyLayers layers) => Split(PolicyEvaluator.Evaluate(request, layers), layers);

    /// <summary>A decision, split where that helps.</summary>
    internal static SplitDecision Split(Decision decision, PolicyLayers layers)
    {
        var worlds = WorldsOf(decision);
        if (worlds.Length == 1)
        {
            return new(decision, decision.Verdict, []);
        }

        var split = worlds.Select(world => new DecisionCase(world.Keys, In(world.Context, decision, layers))).ToImmutableArray();
        return new(decision, Common(split), split);
    }

    /// <summary>Whether a decision, split where that helps, allows. The first outcome that does not decides.</summary>
    internal static bool Allows(Decision decision, PolicyLayers layers) => decision.Verdict == Verdict.Allowed
        || (decision.Verdict == Verdict.Unknown && WorldsOf(decision) is { Length: > 1 } worlds && worlds.All(world => In(world.Context, decision, layers) == Verdict.Allowed));

    private static Verdict In(RequestContext context, Decision decision, PolicyLayers layers) =>
        PolicyEvaluator.Evaluate(decision.Request with { Context = context }, layers).Verdict;

    private static ImmutableArray<(ImmutableArray<KeyCase> Keys, RequestContext Context)> WorldsOf(Decision decision)
    {
        var request = decision.Request;
        var unknown = decision.Verdict == Verdict.Unknown
            ? decision.Questions.Where(question => question.Code == UnknownCode.KeyUnknown).Select(question => question.Subject)
                .Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).ToList()
            : [];
        var documents = unknown.Count == 0 ? [] : DocumentsOf(decision);
        var worlds = ImmutableArray.Create((Keys: ImmutableArray<KeyCase>.Empty, request.Context));
        foreach (var key in unknown)
        {
            var cases = SplittableKey.CasesOf(key, request.Lookup(key), documents);
            if (!cases.IsEmpty && worlds.Length * cases.Length <= MostCases)
            {
                worlds = [.. worlds.SelectMany(world => cases.Select(one => (world.Keys.Add(one.Case), world.Context.With(key, one.Value))))];
            }
        }

        return worlds;
    }

    private static List<PolicyDocument> DocumentsOf(Decision decision) =>
        [.. decision.Layers.SelectMany(layer => layer.Statements).Select(match => match.Source.Document).OfType<PolicyDocument>().Distinct()];

    private static Verdict Common(ImmutableArray<DecisionCase> cases)
    {
        var first = cases[0].Verdict;
        return cases.All(one => one.Verdict == first) ? first
            : cases.All(one => one.Verdict is not (Verdict.Allowed or Verdict.Unknown)) ? Verdict.Denied
            : Verdict.Unknown;
    }
}
