using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Evaluation;

/// <summary>Decides one request as AWS would, as far as what is known decides it.</summary>
/// <remarks>"Policy evaluation logic", IAM User Guide: a Deny anywhere decides; otherwise organization and endpoint must let the request through and
/// identity or resource policies must grant it. Every step is three-valued: a verdict is given only when every unknown could turn out either way without changing it.</remarks>
public static class PolicyEvaluator
{
    /// <summary>The decision, with every layer's answer.</summary>
    public static Decision Evaluate(AuthorizationRequest request, PolicyLayers layers)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(layers);
        return Evaluate(request, layers, new AllLayers(request, layers));
    }

    /// <summary>The same, with the layers' answers at hand.</summary>
    internal static Decision Evaluate(AuthorizationRequest request, PolicyLayers layers, AllLayers all)
    {
        var denies = all.Denies;
        var allows = all.Gates.And(Core(request, all, layers));
        var verdict = (denies.Truth, allows.Truth) switch
        {
            (Truth.Yes, _) => Verdict.ExplicitlyDenied,
            (Truth.No, Truth.Yes) => Verdict.Allowed,
            (Truth.No, Truth.No) => Verdict.ImplicitlyDenied,
            (Truth.Unknown, Truth.No) => Verdict.Denied,
            _ => Verdict.Unknown,
        };
        var questions = verdict switch
        {
            Verdict.Denied => denies.Questions,
            Verdict.Unknown => allows.And(denies.Not()).Questions,
            _ => [],
        };
        return new(request, verdict, questions, [.. all.InOrder.Where(layer => layer.Layer is not Layer.AbsentLayer)])
        {
            Grants = KeyAuthorization.Covering(request, layers),
            Answers = all,
        };
    }

    /// <summary>Whether identity and resource policies, grants and what limits them let the request pass.</summary>
    internal static Answer Core(AuthorizationRequest request, AllLayers all, PolicyLayers layers) => request.Caller.Kind switch
    {
        CallerKind.Root => Answer.Unknown(UnknownCode.RootUser, request.Caller.Account),
        CallerKind.Service => all.Resource.Grants.Direct,
        _ when request.Resource.Kind == ResourceKind.Any || request.Resource.Account == request.Caller.Account => SameAccount.Allows(request, all),
        _ => CrossAccount.Allows(request, all, layers),
    };
}
