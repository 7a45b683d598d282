using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Evaluation;

/// <summary>Caller and resource in two accounts: both sides must grant, and boundary and session policy always limit.</summary>
/// <remarks>"Cross-account policy evaluation logic", IAM User Guide; "Allowing users in other accounts to use a KMS key", KMS Developer Guide.</remarks>
internal static class CrossAccount
{
    public static Answer Allows(AuthorizationRequest request, AllLayers layers, PolicyLayers facts)
    {
        if (request.Resource.Kind == ResourceKind.KmsKey && (facts.Key?.Manager == KeyOwner.Aws || !KeyAuthorization.WorksAcrossAccounts(request.Action)))
        {
            return Answer.No;
        }

        var byPolicies = layers.Resource.Grants.Any.And(layers.Identity.Allows).And(layers.Limits(request.Caller));
        return byPolicies.Or(KeyAuthorization.AllowedByGrant(layers, request.Caller));
    }
}
