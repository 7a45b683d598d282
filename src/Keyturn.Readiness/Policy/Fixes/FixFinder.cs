using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Fixes.Documents;
using Keyturn.Readiness.Policy.Fixes.Search;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Patterns;
using Keyturn.Readiness.Policy.Questions;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Fixes;

/// <summary>Finds the smallest changes with which a denied request would be allowed. Each was made on a copy and evaluated; it opens nothing else.</summary>
public static class FixFinder
{
    /// <summary>More alternatives would help nobody to choose.</summary>
    private const int MostFixes = 5;

    private const int LongestPolicyName = 128;

    /// <summary>Fixes for one request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="layers">What it is decided over.</param>
    /// <param name="endpoints">Endpoints that the caller could come through, with their policies.</param>
    public static FixSearch Find(AuthorizationRequest request, PolicyLayers layers, params ImmutableArray<EndpointFacts> endpoints)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(layers);
        return Find([new FixLeg(request, layers)], endpoints);
    }

    /// <summary>Fixes with which every leg of a question holds.</summary>
    /// <param name="answer">The answer as it is.</param>
    /// <param name="endpoints">Endpoints that the caller could come through, with their policies.</param>
    public static FixSearch Find(LegsAnswer answer, params ImmutableArray<EndpointFacts> endpoints)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ImmutableArray<NoFix> beyond = [.. answer.Legs.Where(leg => !leg.Answer.IsYes).SelectMany(BeyondPolicies).Distinct()];
        return answer.Answer.IsYes ? FixSearch.None(new NoFix(NoFixCode.NothingToFix, ""))
            : !beyond.IsEmpty ? new([], beyond)
            : Find([.. answer.Legs.Where(leg => leg.Kind == LegKind.Permission).Select(leg => new FixLeg(leg.Decision!.Decision.Request, leg.Layers!, leg.Decision))], endpoints);
    }

    /// <summary>What no change of a policy repairs.</summary>
    private static IEnumerable<NoFix> BeyondPolicies(Leg leg) => leg.Kind switch
    {
        LegKind.FactMissing => [new(NoFixCode.FactNotRead, leg.Subject)],
        LegKind.KeyUsable when leg.Answer.IsNo => [new(NoFixCode.KeyNotUsable, leg.Subject)],
        LegKind.KeyUsable => leg.Answer.Questions.Select(question => new NoFix(NoFixCode.HangsOn, question.Subject, question)),
        _ => [],
    };

    private static FixSearch Find(ImmutableArray<FixLeg> legs, ImmutableArray<EndpointFacts> endpoints)
    {
        if (legs.All(leg => leg.Verdict == Verdict.Allowed))
        {
            return FixSearch.None(new NoFix(NoFixCode.NothingToFix, legs[0].Request.Action));
        }

        if (legs.All(leg => leg.Verdict is Verdict.Allowed or Verdict.Unknown))
        {
            return new([], [.. legs.Where(leg => leg.Verdict == Verdict.Unknown).Select(leg => new NoFix(NoFixCode.NotKnownToBeDenied, leg.Request.Action)).Distinct()]);
        }

        var task = new FixTask(legs, endpoints.IsDefault ? [] : endpoints, InlineName(legs));
        var search = new FixSearcher(task).Run();
        var (fixes, wide) = Narrow(task, search.Found);
        return fixes.IsEmpty ? new(fixes, [.. search.Because.Concat(wide).Distinct()]) : new(fixes, []);
    }

    /// <summary>The best ones that open nothing and that AWS takes, and what is wrong with the others.</summary>
    private static (ImmutableArray<Fix> Fixes, ImmutableArray<NoFix> Wide) Narrow(FixTask task, IReadOnlyCollection<ChangeSet> found)
    {
        var narrowness = new Narrowness(task);
        var fixes = ImmutableArray.CreateBuilder<Fix>();
        var wide = ImmutableArray.CreateBuilder<NoFix>();
        foreach (var more in found.OrderBy(one => Documents(one.Changes)).ThenBy(one => one.Changes.Length).ThenBy(one => Shared(one.Changes)).ThenBy(one => Exceptions(one.Changes))
            .TakeWhile(_ => fixes.Count < MostFixes))
        {
            var least = Least(task, more);
            var changes = least.Changes;
            if (fixes.Any(fix => fix.Changes.All(changes.Contains)))
            {
                continue;
            }

            if (changes.IsEmpty || !narrowness.Holds(least))
            {
                wide.AddRange(more.Changes.OfType<DocumentChange>().Select(change => new NoFix(NoFixCode.NothingNarrowHelps, change.Document.Name)));
                continue;
            }

            var edits = EditFinder.Of(task, least);
            if (edits.FirstOrDefault(edit => !DocumentSize.Fits(edit, EditFinder.Around(task, least, edit.Document))) is { } full)
            {
                wide.Add(new(NoFixCode.DocumentTooLong, full.Document.Name));
                continue;
            }

            fixes.Add(new(changes, edits));
        }

        return ([.. fixes.OrderBy(fix => Documents(fix.Changes)).ThenBy(fix => fix.Changes.Length).ThenBy(fix => Shared(fix.Changes)).ThenBy(fix => Exceptions(fix.Changes))], wide.ToImmutable());
    }

    /// <summary>Leaves out what the other changes made needless; empty when the changes made all at once do not help after all.</summary>
    private static ChangeSet Least(FixTask task, ChangeSet changes)
    {
        bool Helps(ChangeSet some, IEnumerable<FixLeg> legs) => legs.All(leg => leg.With(some).IsAllowed);
        if (!Helps(changes, task.Legs))
        {
            return new();
        }

        foreach (var change in changes.Changes.Where(one => changes.Changes.Length > 1 && !Necessity.IsCertain(task, changes, one)))
        {
            // The request that a change was made for is the first to miss it.
            var likely = task.Legs.OrderBy(leg => Necessity.IsFor(change, leg) ? 0 : 1);
            changes = changes.Without(change) is var fewer && Helps(fewer, likely) ? fewer : changes;
        }

        return changes;
    }

    private static int Documents(ImmutableArray<PolicyChange> changes) =>
        changes.OfType<DocumentChange>().Select(change => change.Document).Distinct().Count() + changes.OfType<CallerChange>().Count();

    private static int Exceptions(ImmutableArray<PolicyChange> changes) => changes.Count(change => change is DenyException);

    private static int Shared(ImmutableArray<PolicyChange> changes) => changes.OfType<DocumentChange>().Count(change => change.Document.IsShared);

    /// <summary>Tells in the list of a role's policies what it is for.</summary>
    private static string InlineName(ImmutableArray<FixLeg> legs)
    {
        var arn = (legs.FirstOrDefault(leg => leg.Request.Resource.Kind == ResourceKind.Secret) ?? legs[0]).Request.Resource.Arn;
        var name = Arn.Part(arn, Arn.Resource);
        var plain = string.Concat($"use-{name[(name.IndexOfAny([':', '/']) + 1)..]}".Select(one => char.IsAsciiLetterOrDigit(one) || one is '-' or '_' or '.' ? one : '-'));
        return plain[..Math.Min(plain.Length, LongestPolicyName)];
    }
}
