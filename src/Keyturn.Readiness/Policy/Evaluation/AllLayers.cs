using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Evaluation;

/// <summary>The answers of all layers to one request, ready to be combined.</summary>
internal sealed class AllLayers
{
    private readonly Answer hasBoundary;

    /// <summary>The answers to a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="layers">What it is decided over.</param>
    /// <param name="before">The answers to the same request before some policies changed, and nothing else did.</param>
    public AllLayers(AuthorizationRequest request, PolicyLayers layers, AllLayers? before = null)
    {
        var isService = request.Caller.Kind == CallerKind.Service;
        hasBoundary = layers.Boundary switch
        {
            _ when isService => Answer.No,
            Layer.ReadLayer => Answer.Yes,
            Layer.NotReadLayer notRead => Answer.Unknown(new Question(UnknownCode.LayerNotRead, notRead.Reason, new(LayerKind.Boundary))),
            _ => Answer.No,
        };
        before = before?.hasBoundary == hasBoundary ? before : null;
        LayerResult Evaluate(LayerId id, Layer layer, LayerResult? known) => LayerEvaluator.Evaluate(id, layer, request, hasBoundary, known);

        // A service under its own name has no identity policies and comes through no endpoint of ours.
        LayerResult OfCaller(LayerKind kind, Layer layer, LayerResult? known) => Evaluate(new(kind), isService ? Layer.Absent : layer, known);

        Identity = OfCaller(LayerKind.Identity, layers.Identity, before?.Identity);
        Boundary = OfCaller(LayerKind.Boundary, layers.Boundary, before?.Boundary);
        Session = OfCaller(LayerKind.Session, layers.Session, before?.Session);
        Endpoint = OfCaller(LayerKind.Endpoint, layers.Endpoint, before?.Endpoint);
        var resourceKind = request.Resource.Kind == ResourceKind.KmsKey ? LayerKind.Key : LayerKind.Resource;
        Resource = Evaluate(new(resourceKind), request.Resource.Kind == ResourceKind.Any ? Layer.Absent : KeyAuthorization.PolicyOf(request, layers), before?.Resource);
        LayerResult[] OfOrganization(LayerKind kind, ImmutableArray<Layer> levels, Answer exempt, LayerResult[]? known) =>
            [.. levels.Select((level, index) => Exemptions.Apply(Evaluate(new(kind, index), level, known?[index]), exempt))];

        Scps = OfOrganization(LayerKind.Scp, layers.Scps, Exemptions.FromScp(request, layers), before?.Scps);
        Rcps = OfOrganization(LayerKind.Rcp, layers.Rcps, Exemptions.FromRcp(request, layers), before?.Rcps);
        Grants = before?.Grants ?? KeyAuthorization.Grants(request, layers);
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
    public LayerResult[] InOrder => field ??= [.. Scps, .. Rcps, Resource, Identity, Boundary, Session, Endpoint];

    /// <summary>Any Deny of any layer.</summary>
    public Answer Denies => Answer.Any(InOrder.Select(layer => layer.Denies));

    /// <summary>What must allow besides: every level of SCPs, and the endpoint.</summary>
    public Answer Gates => Answer.All(Scps.Append(Endpoint).Select(layer => layer.Allows));

    /// <summary>Boundary and session policy, which limit what identity policies and role grants give.</summary>
    /// <remarks>A federated-user session without session policy has no permissions of its own ("GetFederationToken", STS API Reference).</remarks>
    public Answer Limits(Caller caller) =>
        Boundary.Allows.And(caller.Kind == CallerKind.FederatedUser && Session.Layer is Layer.AbsentLayer ? Answer.No : Session.Allows);
}
