using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Explanation;

/// <summary>Goes through the layers in AWS's order and names each that had to allow and does not.</summary>
internal static class ImplicitDeny
{
    public static IEnumerable<Reason> Reasons(Decision decision)
    {
        var reasons = Gates(decision).Concat(Grants(decision)).ToList();
        if (reasons.Count > 0)
        {
            return reasons;
        }

        var code = decision.Request.Caller.Kind == CallerKind.FederatedUser
            ? ReasonCode.FederatedWithoutSessionPolicy
            : ReasonCode.KeyNotForOtherAccounts;
        return [new(code, decision.Request)];
    }

    /// <summary>Layers that limit: every one of them must allow.</summary>
    private static IEnumerable<Reason> Gates(Decision decision) => decision.Layers
        .Where(layer => LayerEvaluator.Limits(layer.Id.Kind) && layer.Id.Kind != LayerKind.Rcp && layer.Allows.IsNo)
        .SelectMany(layer => Lacking(decision, layer.Id));

    private static IEnumerable<Reason> Grants(Decision decision)
    {
        var request = decision.Request;
        var isService = request.Caller.Kind == CallerKind.Service;
        var isKey = request.Resource.Kind == ResourceKind.KmsKey;
        var isForeign = request.Resource.Kind != ResourceKind.Any && request.Resource.Account != request.Caller.Account;
        var identityLacks = !isService && decision.Find(new(LayerKind.Identity))?.Allows.IsNo != false;
        var id = new LayerId(isKey ? LayerKind.Key : LayerKind.Resource);
        var resource = decision.Find(id);
        var resourceLacks = request.Resource.Kind != ResourceKind.Any && resource?.Grants.Any.IsNo != false;
        if (identityLacks)
        {
            foreach (var reason in Lacking(decision, new(LayerKind.Identity)))
            {
                yield return reason;
            }
        }

        // In one account a resource policy is one of two ways, but a key policy is always needed.
        if (resourceLacks && (identityLacks || isService || isForeign))
        {
            foreach (var reason in Lacking(decision, id))
            {
                yield return reason;
            }
        }

        if (isKey && !isForeign && !identityLacks && resource?.Grants.Account.IsNo != false)
        {
            yield return new(ReasonCode.KeyPolicyDoesNotDelegate, request) { Layer = id };
            foreach (var reason in Nearest(decision, id))
            {
                yield return reason;
            }
        }
    }

    private static IEnumerable<Reason> Lacking(Decision decision, LayerId layer) =>
        Nearest(decision, layer).Prepend(new(ReasonCode.NoAllow, decision.Request) { Layer = layer });

    private static IEnumerable<Reason> Nearest(Decision decision, LayerId layer) =>
        decision.Find(layer) is { } result && NearestStatement.Find(decision, result) is { } reason ? [reason] : [];
}
