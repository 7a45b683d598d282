using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Fixes.Search;

/// <summary>Goes through the layers as the decision does, and stops at the first thing that keeps a request from being certainly allowed.</summary>
internal static class Obstacles
{
    public static Obstacle? First(FixLeg leg, FixTask task) => Deny(leg, task) ?? Gate(leg, task) ?? Grant(leg, task);

    private static Obstacle? Deny(FixLeg leg, FixTask task)
    {
        var reaching = leg.Answers.InOrder.Where(layer => !layer.Denies.IsNo).ToList();
        var statements = reaching.SelectMany(layer => layer.Statements).Where(match => match.Statement.Effect == Effect.Deny && !match.Applies.IsNo).ToList();
        if (reaching.Find(NotUnderstood) is { } layer)
        {
            return Open(layer.Denies);
        }

        return (statements.Find(match => match.Applies.IsYes) ?? statements.FirstOrDefault()) is { } match ? DenyOptions.For(match, leg, task) : null;
    }

    /// <summary>Whether a layer may deny by what could not be read of it: no change of what was read helps.</summary>
    private static bool NotUnderstood(LayerResult layer) => layer.Layer is Layer.NotReadLayer
        || (layer.Layer is Layer.ReadLayer read && read.Policies.Any(policy => policy.Document is null));

    private static Obstacle Open(Answer answer) =>
        new("", [], [.. answer.Questions.Select(question => new NoFix(NoFixCode.HangsOn, question.Subject, question))]);

    private static Obstacle? Gate(FixLeg leg, FixTask task) =>
        leg.Answers.Scps.Append(leg.Answers.Endpoint).FirstOrDefault(gate => !gate.Allows.IsYes) is { } gate
            ? AllowOptions.In($"allow {PolicyPlace.Of(gate.Id.Kind, leg.Request)} {gate.Id.Level}", leg, task, gate)
            : null;

    private static Obstacle? Grant(FixLeg leg, FixTask task)
    {
        var (request, answers) = (leg.Request, leg.Answers);
        if (PolicyEvaluator.Core(request, answers, leg.Layers).IsYes)
        {
            return null;
        }

        var group = $"allow {request.Resource.Arn}";
        var isKey = request.Resource.Kind == ResourceKind.KmsKey;
        var isForeign = request.Resource.Kind != ResourceKind.Any && request.Resource.Account != request.Caller.Account;
        return request.Caller.Kind switch
        {
            CallerKind.Root => Obstacle.Final(NoFixCode.CallerNotNameable, request.Caller.Account),
            CallerKind.Service => AllowOptions.In(group, leg, task, answers.Resource),
            _ when isKey && leg.Layers.Key?.Manager == KeyOwner.Aws => Obstacle.Final(NoFixCode.CustomerManagedKeyNeeded, request.Resource.Arn),
            _ when isKey && isForeign && !KeyAuthorization.WorksAcrossAccounts(request.Action) => Obstacle.Final(NoFixCode.ActionNotAcrossAccounts, request.Action),
            _ when !answers.Boundary.Allows.IsYes => AllowOptions.In($"{group} boundary", leg, task, answers.Boundary),
            _ when !answers.Limits(request.Caller).IsYes => AllowOptions.In($"{group} session", leg, task, answers.Session),
            _ when isForeign && !answers.Identity.Allows.IsYes => AllowOptions.In($"{group} identity", leg, task, answers.Identity),
            _ when isForeign => AllowOptions.In(group, leg, task, answers.Resource),
            _ => AllowOptions.In(group, leg, task, Sides(request, answers)),
        };
    }

    /// <summary>The sides that can grant within an account. For a key, identity policies count only where the key policy delegates; its policy is never absent.</summary>
    private static ImmutableArray<LayerResult> Sides(AuthorizationRequest request, AllLayers answers) => request.Resource.Kind switch
    {
        ResourceKind.Any => [answers.Identity],
        ResourceKind.KmsKey when answers.Resource.Grants.Account.IsYes => [answers.Identity, answers.Resource],
        ResourceKind.KmsKey => [answers.Resource],
        _ => [answers.Identity, answers.Resource],
    };
}
