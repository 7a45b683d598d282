using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Evaluation;

/// <summary>The answers of all layers to one request, ready to be combined.</summary>
internal sealed class AllLayers
{
    public AllLayers(AuthorizationRequest request, PolicyLayers layers)
    {
        var isService = request.Caller.Kind == CallerKind.Service;
        var hasBoundary = layers.Boundary switch
        {
            _ when isService => Answer.No,
            Layer.ReadLayer => Answer.Yes,
            Layer.NotReadLayer notRead => Answer.Unknown(new Question(UnknownCode.LayerNotRead, notRead.Reason, new(LayerKind.Boundary))),
            _ => Answer.No,
        };
        LayerResult Evaluate(LayerId id, Layer layer) => LayerEvaluator.Evaluate(id, layer, request, hasBoundary);

        // A service under its own name has no identity policies and comes through no endpoint of ours.
        LayerResult OfCaller(LayerKind kind, Layer layer) => Evaluate(new(kind), isService ? Layer.Absent : layer);

        Identity = OfCaller(LayerKind.Identity, layers.Identity);
        Boundary = OfCaller(LayerKind.Boundary, layers.Boundary);
        Session = OfCaller(LayerKind.Session, layers.Session);
        Endpoint = OfCaller(LayerKind.Endpoint, layers.Endpoint);
        var resourceKind = request.Resource.Kind == ResourceKind.KmsKey ? LayerKind.Key : LayerKind.Resource;
        Resource = Evaluate(new(resourceKind), request.Resource.Kind == ResourceKind.Any ? Layer.Absent : KeyAuthorization.PolicyOf(request, layers));
        var fromScp = Exemptions.FromScp(request, layers);
        Scps = [.. layers.Scps.Select((level, index) => Exemptions.Apply(Evaluate(new(LayerKind.Scp, index), level), fromScp))];
        var fromRcp = Exemptions.FromRcp(request, layers);
        Rcps = [.. layers.Rcps.Select((level, index) => Exemptions.Apply(Evaluate(new(LayerKind.Rcp, index), level), fromRcp))];
        Grants = KeyAuthorization.Grants(request, layers);
    }

    public LayerResult Identity { get; }

    public LayerResult Boundary { get; }

    public LayerResult Session { get; }

    public LayerResult Endpoint { get; }

    public LayerResult Resource { get; }

    public LayerResult[] Scps { get; }

    public LayerResult[] Rcps { get; }

    public PrincipalMatch Grants { get; }

    /// <summary>In the order of AWS's page.</summary>
    public IEnumerable<LayerResult> InOrder => [.. Scps, .. Rcps, Resource, Identity, Boundary, Session, Endpoint];

    /// <summary>Any Deny of any layer.</summary>
    public Answer Denies => Answer.Any(InOrder.Select(layer => layer.Denies));

    /// <summary>What must allow besides: every level of SCPs, and the endpoint.</summary>
    public Answer Gates => Answer.All(Scps.Append(Endpoint).Select(layer => layer.Allows));

    /// <summary>Boundary and session policy, which limit what identity policies and role grants give.</summary>
    /// <remarks>A federated-user session without session policy has no permissions of its own ("GetFederationToken", STS API Reference).</remarks>
    public Answer Limits(Caller caller) =>
        Boundary.Allows.And(caller.Kind == CallerKind.FederatedUser && Session.Layer is Layer.AbsentLayer ? Answer.No : Session.Allows);
}
