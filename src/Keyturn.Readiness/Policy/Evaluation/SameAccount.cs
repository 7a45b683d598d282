using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Evaluation;

/// <summary>Caller and resource in one account: either side grants.</summary>
/// <remarks>"Determining whether a request is allowed or denied within an account", IAM User Guide. A grant that names the session or user itself,
/// or everyone, is not limited by what boundary and session policy do not mention; one that names the role is.</remarks>
internal static class SameAccount
{
    public static Answer Allows(AuthorizationRequest request, AllLayers layers)
    {
        var grants = layers.Resource.Grants;
        var limits = layers.Limits(request.Caller);
        var identity = layers.Identity.Allows.And(limits);

        // For a key, identity policies count as far as the key policy hands over to the account.
        var byIdentity = request.Resource.Kind == ResourceKind.KmsKey ? identity.And(grants.Account) : identity;
        return grants.Direct.Or(grants.Role.And(limits)).Or(byIdentity).Or(KeyAuthorization.AllowedByGrant(layers, request.Caller));
    }
}
