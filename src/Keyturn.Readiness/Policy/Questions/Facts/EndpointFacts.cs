using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Questions.Facts;

/// <summary>The way of requests to Secrets Manager: through an interface endpoint, past all endpoints, or not known.</summary>
/// <remarks>"Using an AWS Secrets Manager VPC endpoint", Secrets Manager User Guide; "Properties of the network" in "AWS global condition context keys", IAM User Guide.</remarks>
/// <param name="EndpointId">The endpoint, when requests go through one.</param>
/// <param name="VpcId">Its VPC.</param>
/// <param name="Policy">Its policy; absent when it was never changed, or requests go through none.</param>
/// <param name="IsKnown">Whether it is known if requests go through an endpoint.</param>
public sealed record EndpointFacts(string? EndpointId, string? VpcId, Layer Policy, bool IsKnown)
{
    /// <summary>It is not known which way requests take.</summary>
    public static EndpointFacts NotKnown { get; } = new(null, null, Layer.NotRead("PathNotKnown"), false);

    /// <summary>The caller chooses the way, so that no endpoint policy can be in it.</summary>
    public static EndpointFacts Free { get; } = new(null, null, Layer.Absent, false);

    /// <summary>Past all endpoints.</summary>
    public static EndpointFacts None { get; } = new(null, null, Layer.Absent, true);

    /// <summary>Through an endpoint.</summary>
    public static EndpointFacts Through(string endpointId, string? vpcId, Layer policy) => new(endpointId, vpcId, policy, true);

    /// <summary>The keys that follow from the way. Through an endpoint there is no aws:SourceIp, otherwise none of the others.</summary>
    public RequestContext AddTo(RequestContext context)
    {
        if (!IsKnown)
        {
            return context;
        }

        return EndpointId is null
            ? Default(Default(Default(context, "aws:SourceVpce", ContextValue.Absent), "aws:SourceVpc", ContextValue.Absent), "aws:VpcSourceIp", ContextValue.Absent)
            : Default(
                Default(
                    Default(context, "aws:SourceVpce", ContextValue.Known(EndpointId)),
                    "aws:SourceVpc",
                    VpcId is null ? ContextValue.Anything : ContextValue.Known(VpcId)),
                "aws:SourceIp",
                ContextValue.Absent);
    }

    private static RequestContext Default(RequestContext context, string key, ContextValue value) =>
        context.Find(key) is null ? context.With(key, value) : context;
}
