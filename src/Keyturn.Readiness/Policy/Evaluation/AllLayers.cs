using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Evaluation;

/// <summary>The answers of all layers to one request, ready to be combined.</summary>
internal sealed class AllLayers
{
    private readonly Answer hasBoundary;

    // Of this request, in whatever state its policies were; shared by all that came from one.
    private readonly List<LayerResult> seen;

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
        seen = before?.hasBoundary == hasBoundary ? before.seen : [];

        // A service under its own name has no identity policies and comes through no endpoint of ours.
        Identity = Evaluate(new(LayerKind.Identity), isService ? Layer.Absent : layers.Identity, request);
        Boundary = Evaluate(new(LayerKind.Boundary), isService ? Layer.Absent : layers.Boundary, request);
        Session = Evaluate(new(LayerKind.Session), isService ? Layer.Absent : layers.Session, request);
        Endpoint = Evaluate(new(LayerKind.Endpoint), isService ? Layer.Absent : layers.Endpoint, request);
        var resourceKind = request.Resource.Kind == ResourceKind.KmsKey ? LayerKind.Key : LayerKind.Resource;
        Resource = Evaluate(new(resourceKind), request.Resource.Kind == ResourceKind.Any ? Layer.Absent : KeyAuthorization.PolicyOf(request, layers), request);
        Scps = OfOrganization(LayerKind.Scp, layers.Scps, Exemptions.FromScp(request, layers), request);
        Rcps = OfOrganization(LayerKind.Rcp, layers.Rcps, Exemptions.FromRcp(request, layers), request);
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
    public Answer Denies
    {
        get
        {
            var any = Answer.No;
            foreach (var layer in InOrder)
            {
                any = any.Or(layer.Denies);
            }

            return any;
        }
    }

    /// <summary>What must allow besides: every level of SCPs, and the endpoint.</summary>
    public Answer Gates
    {
        get
        {
            var all = Endpoint.Allows;
            foreach (var level in Scps)
            {
                all = all.And(level.Allows);
            }

            return all;
        }
    }

    /// <summary>Boundary and session policy, which limit what identity policies and role grants give.</summary>
    /// <remarks>A federated-user session without session policy has no permissions of its own ("GetFederationToken", STS API Reference).</remarks>
    public Answer Limits(Caller caller) =>
        Boundary.Allows.And(caller.Kind == CallerKind.FederatedUser && Session.Layer is Layer.AbsentLayer ? Answer.No : Session.Allows);

    private LayerResult[] OfOrganization(LayerKind kind, ImmutableArray<Layer> levels, Answer exempt, AuthorizationRequest request)
    {
        var results = new LayerResult[levels.Length];
        for (var level = 0; level < results.Length; level++)
        {
            results[level] = Exemptions.Apply(Evaluate(new(kind, level), levels[level], request), exempt);
        }

        return results;
    }

    /// <summary>A layer that was asked is not asked again; of one that differs only the statements that do are.</summary>
    private LayerResult Evaluate(LayerId id, Layer layer, AuthorizationRequest request)
    {
        LayerResult? near = null;
        foreach (var known in seen)
        {
            if (known.Id.Kind != id.Kind || known.Id.Level != id.Level)
            {
                continue;
            }

            if (ReferenceEquals(known.Layer, layer))
            {
                return known;
            }

            near = known;
        }

        seen.Add(LayerEvaluator.Evaluate(id, layer, request, hasBoundary, near));
        return seen[^1];
    }
}
