using System.Collections.Immutable;
using Keyturn.Readiness.Policy.Documents;
using Keyturn.Readiness.Policy.Layers;
using Keyturn.Readiness.Policy.Questions.Facts;
using Keyturn.Readiness.Policy.Requests;

namespace Keyturn.Readiness.Policy.Fixes;

/// <summary>One change that helps. Never executed here: applied to a copy, evaluated again, and offered as text. Equal by what it does.</summary>
public abstract record PolicyChange
{
    /// <summary>What it does.</summary>
    public abstract FixCode Code { get; }

    /// <summary>Tells it from every other change.</summary>
    internal abstract string Identity { get; }

    /// <inheritdoc/>
    public virtual bool Equals(PolicyChange? other) => ReferenceEquals(this, other) || (other is not null && Identity == other.Identity);

    /// <inheritdoc/>
    public override int GetHashCode() => Identity.GetHashCode(StringComparison.Ordinal);
}

/// <summary>A change of a policy document.</summary>
/// <param name="Document">Which document.</param>
public abstract record DocumentChange(PolicyReference Document) : PolicyChange
{
    /// <summary>The request that needs it.</summary>
    public abstract AuthorizationRequest Request { get; init; }
}

/// <summary>One statement that allows one action, as narrow as its layer lets it be.</summary>
/// <param name="Document">The document that gets it.</param>
/// <param name="Statement">The statement. Several with equal principals, resources and conditions are written as one.</param>
/// <param name="Request">The request that needs it.</param>
public sealed record AllowStatement(PolicyReference Document, Statement Statement, AuthorizationRequest Request) : DocumentChange(Document)
{
    // A copy may do something else: it tells its identity anew.
    private AllowStatement(AllowStatement other)
        : base(other) => (Statement, Request) = (other.Statement, other.Request);

    /// <inheritdoc/>
    public override FixCode Code => Document.Place.Kind switch
    {
        LayerKind.Boundary => FixCode.AllowInBoundary,
        LayerKind.Session => FixCode.AllowInSessionPolicy,
        LayerKind.Scp => FixCode.AllowInServiceControlPolicy,
        LayerKind.Endpoint => FixCode.AllowInEndpointPolicy,
        LayerKind.Key => FixCode.AllowInKeyPolicy,
        LayerKind.Resource when Request.Resource.Kind == ResourceKind.Function => FixCode.AllowInFunctionPolicy,
        LayerKind.Resource => FixCode.AllowInSecretPolicy,
        _ => FixCode.AllowInIdentityPolicy,
    };

    internal override string Identity => field ??= $"allow {Document.Text} {Request.Caller.Name} {Request.Action} {Request.Resource.Arn} {string.Join(' ', Statement.Conditions.SelectMany(clause => clause.Values))}";

    /// <inheritdoc/>
    public bool Equals(AllowStatement? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>Takes one request of one caller out of a Deny statement, which stays for everybody and everything else.</summary>
/// <param name="Document">The document with the statement.</param>
/// <param name="Statement">The statement as it stands.</param>
/// <param name="Request">The request that it shall not reach.</param>
public sealed record DenyException(PolicyReference Document, Statement Statement, AuthorizationRequest Request) : DocumentChange(Document)
{
    // A copy may do something else: it tells its identity anew.
    private DenyException(DenyException other)
        : base(other) => (Statement, Request) = (other.Statement, other.Request);

    /// <inheritdoc/>
    public override FixCode Code => FixCode.ExceptFromDeny;

    /// <summary>The secret for which Secrets Manager uses the key, when the request is on a key.</summary>
    public string? SecretArn => Request.Resource.Kind == ResourceKind.KmsKey ? StatedContext.SecretArn(Request) : null;

    internal override string Identity => field ??= $"except {Document.Text} {Statement.Index} {Request.Caller.Name} {Request.Action} {Request.Resource.Arn} {SecretArn}";

    /// <inheritdoc/>
    public bool Equals(DenyException? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}

/// <summary>What the caller itself has to do otherwise, with the condition key that this decides.</summary>
/// <param name="Key">The condition key.</param>
/// <param name="Value">The value that satisfies the policy: an endpoint, a range of addresses, a version stage.</param>
/// <param name="Keys">All keys of the request that follow.</param>
/// <param name="Endpoint">The way that requests take then; <see langword="null"/> when it stays as it is.</param>
public sealed record CallerChange(string Key, string Value, ImmutableArray<KeyValuePair<string, ContextValue>> Keys, EndpointFacts? Endpoint) : PolicyChange
{
    /// <inheritdoc/>
    public override FixCode Code => Endpoint is null ? FixCode.NameTheVersion
        : Endpoint.EndpointId is null ? FixCode.ComeFromAddress : FixCode.ComeThroughEndpoint;

    internal override string Identity => $"call {Key} {Value} {Endpoint?.EndpointId}";

    /// <inheritdoc/>
    public bool Equals(CallerChange? other) => base.Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => base.GetHashCode();
}
