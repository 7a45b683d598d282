using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Evaluation;

/// <summary>Whom the policies of an organization do not reach.</summary>
/// <remarks>"Service control policies" and "Resource control policies", AWS Organizations User Guide: "Principals/resources not restricted by".</remarks>
internal static class Exemptions
{
    public static Answer FromScp(AuthorizationRequest request, PolicyLayers layers) =>
        request.Caller.IsServiceLinkedRole || request.Caller.Kind == CallerKind.Service
            ? Answer.Yes
            : Management(layers.CallerInManagementAccount, request.Caller.Account);

    public static Answer FromRcp(AuthorizationRequest request, PolicyLayers layers) =>
        request.Caller.IsServiceLinkedRole
        || request.Resource.Kind is not (ResourceKind.Secret or ResourceKind.KmsKey)
        || (request.Resource.Kind == ResourceKind.KmsKey && layers.Key?.Manager == KeyOwner.Aws)
        || string.Equals(request.Action, "kms:RetireGrant", StringComparison.OrdinalIgnoreCase)
            ? Answer.Yes
            : Management(layers.ResourceInManagementAccount, request.Resource.Account);

    /// <summary>A layer that may not reach the request: what it says counts as far as it does.</summary>
    public static LayerResult Apply(LayerResult layer, Answer exempt) => exempt.IsNo ? layer : layer with
    {
        Denies = layer.Denies.And(exempt.Not()),
        Allows = layer.Allows.Or(exempt),
        Exempt = exempt.IsYes,
    };

    private static Answer Management(Truth isManagement, string account) => isManagement switch
    {
        Truth.Yes => Answer.Yes,
        Truth.No => Answer.No,
        _ => Answer.Unknown(UnknownCode.ManagementAccountUnknown, account),
    };
}
