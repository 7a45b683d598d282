using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Fixes.Search;

/// <summary>What helps against one Deny statement: that the caller does otherwise, or an exception. Never that it goes.</summary>
internal static class DenyOptions
{
    public static Obstacle For(StatementMatch match, FixLeg leg, FixTask task)
    {
        var request = leg.Request;
        var (options, because) = CallerOptions.For(match, request, task);
        var place = PolicyPlace.Of(match.Layer.Kind, request);
        var document = new PolicyReference(place, match.Source.Name, Level: match.Layer.Level);
        if (PolicyAccess.Of(document, request) is { } closed)
        {
            because = because.Add(closed);
        }
        else if (request.Resource.Kind == ResourceKind.Function && match.Layer.Kind == LayerKind.Resource)
        {
            // AddPermission of Lambda writes statements that allow, and nothing else.
            because = because.Add(new(NoFixCode.PolicyNotEditable, match.Source.Name));
        }
        else
        {
            options = Exception(match, leg, document) is { } exception ? options.Add(exception) : options;
        }

        return new($"deny {document.Text}", options, because);
    }

    /// <summary>The exception from the first statement, as it was read, that has none yet: what denies now may be the rest of one that has an exception for another request.</summary>
    private static DenyException? Exception(StatementMatch match, FixLeg leg, PolicyReference document) => leg.AsRead.Answers.InOrder
        .Where(layer => layer.Id == match.Layer).SelectMany(layer => layer.Statements)
        .Where(one => one.Source.Name == match.Source.Name && one.Statement.Effect == Effect.Deny && !one.Applies.IsNo)
        .Select(one => new DenyException(document, one.Statement, leg.Request))
        .FirstOrDefault(one => !leg.Has(one));
}

/// <summary>Whether anybody can change a document for this caller.</summary>
internal static class PolicyAccess
{
    /// <summary>What is in the way of changing it, if anything is.</summary>
    public static NoFix? Of(PolicyReference document, AuthorizationRequest request)
    {
        var isOfCaller = document.Place.Kind is LayerKind.Identity or LayerKind.Boundary or LayerKind.Session;
        return PolicyReference.IsOfAws(document.Name) ? new(NoFixCode.PolicyNotEditable, document.Name)
            : isOfCaller && request.Caller.IsServiceLinkedRole ? new(NoFixCode.ServiceLinkedRole, request.Caller.Name)

            // A key is never without policy, and one of this statement alone would lock its administrators out.
            : document is { IsNew: true, Place.Kind: LayerKind.Key } ? new(NoFixCode.FactNotRead, document.Name)
            : CallerNames.Only(request.Caller) is null ? new(NoFixCode.CallerNotNameable, request.Caller.Name)
            : null;
    }
}
