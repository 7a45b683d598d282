using Keyturn.Readiness.Policy.Evaluation;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Explanation;

/// <summary>Goes through the layers in AWS's order and names each that had to allow and does not.</summary>
internal static class ImplicitDeny
{
    public static IEnumerable<Reason> Reasons(Decision decision) => [.. Gates(decision), .. Impossible(decision), .. Grants(decision)];

    /// <summary>Layers that limit: every one of them must allow.</summary>
    private static IEnumerable<Reason> Gates(Decision decision) => decision.Layers
        .Where(layer => LayerEvaluator.Limits(layer.Id.Kind) && layer.Id.Kind != LayerKind.Rcp && layer.Allows.IsNo)
        .SelectMany(layer => Lacking(decision, layer.Id));

    /// <summary>What no statement of an identity policy could change.</summary>
    private static IEnumerable<Reason> Impossible(Decision decision)
    {
        var request = decision.Request;
        if (request.Caller.Kind == CallerKind.FederatedUser && decision.Find(new(LayerKind.Session)) is null && ResourceLayer(decision)?.Grants.Direct.IsYes != true)
        {
            yield return new(ReasonCode.FederatedWithoutSessionPolicy, request);
        }

        var isAwsManaged = decision.Find(new(LayerKind.Key))?.Statements.Any(match => match.Source.Name == AwsManagedKeyPolicy.Name) == true;
        if (request.Resource.Kind == ResourceKind.KmsKey && IsForeign(request) && (isAwsManaged || !KeyAuthorization.WorksAcrossAccounts(request.Action)))
        {
            yield return new(ReasonCode.KeyNotForOtherAccounts, request);
        }
    }

    private static IEnumerable<Reason> Grants(Decision decision)
    {
        var request = decision.Request;
        var isService = request.Caller.Kind == CallerKind.Service;
        var isKey = request.Resource.Kind == ResourceKind.KmsKey;
        var resource = ResourceLayer(decision);
        if (!IsForeign(request) && resource is { Grants: var grants } && !(grants.Direct.IsNo && grants.Role.IsNo))
        {
            // The resource grants, so that only a limit can be in the way; identity policies are not needed.
            yield break;
        }

        var identityLacks = !isService && decision.Find(new(LayerKind.Identity))?.Allows.IsNo != false;
        var resourceLacks = (request.Resource.Kind != ResourceKind.Any || isService) && resource?.Grants.Any.IsNo != false;
        if (identityLacks)
        {
            foreach (var reason in Lacking(decision, new(LayerKind.Identity)))
            {
                yield return reason;
            }
        }

        // In one account a resource policy is one of two ways, but a key policy is always needed.
        var id = new LayerId(isKey ? LayerKind.Key : LayerKind.Resource);
        if (resourceLacks && (identityLacks || isService || IsForeign(request) || isKey))
        {
            foreach (var reason in Lacking(decision, id))
            {
                yield return reason;
            }
        }

        if (isKey && !isService && !IsForeign(request) && !identityLacks && resource?.Grants.Account.IsNo != false)
        {
            yield return new(ReasonCode.KeyPolicyDoesNotDelegate, request) { Layer = id };
        }
    }

    private static bool IsForeign(AuthorizationRequest request) =>
        request.Resource.Kind != ResourceKind.Any && request.Caller.Kind != CallerKind.Service && request.Resource.Account != request.Caller.Account;

    private static LayerResult? ResourceLayer(Decision decision) =>
        decision.Find(new(decision.Request.Resource.Kind == ResourceKind.KmsKey ? LayerKind.Key : LayerKind.Resource));

    private static IEnumerable<Reason> Lacking(Decision decision, LayerId layer) =>
        Nearest(decision, layer).Prepend(new(ReasonCode.NoAllow, decision.Request) { Layer = layer });

    private static IEnumerable<Reason> Nearest(Decision decision, LayerId layer) =>
        decision.Find(layer) is { } result && NearestStatement.Find(decision, result) is { } reason ? [reason] : [];
}
