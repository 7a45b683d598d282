namespace Keyturn.Readiness.Policy.Requests;

/// <summary>One request as AWS would authorize it: who, what, on which resource, under which circumstances.</summary>
/// <remarks>Follows "The request context" in "Policy evaluation logic", IAM User Guide.</remarks>
/// <param name="Caller">The principal.</param>
/// <param name="Action">Service prefix and name, for instance <c>secretsmanager:GetSecretValue</c>.</param>
/// <param name="Resource">The resource.</param>
/// <param name="Context">Condition keys that are known to differ from what caller, resource and <see cref="KnownKeys"/> say.</param>
public sealed record AuthorizationRequest(Caller Caller, string Action, Target Resource, RequestContext Context)
{
    /// <summary>The service prefix of the action.</summary>
    public string Service => Action.IndexOf(':', StringComparison.Ordinal) is >= 0 and var colon ? Action[..colon] : Action;

    /// <summary>What a condition key holds: as given, else as caller and resource imply, else the key's default.</summary>
    /// <remarks>"AWS global condition context keys", IAM User Guide.</remarks>
    public ContextValue Lookup(string key) => Context.Find(key) ?? CallerKeys.Find(Caller, key) ?? TargetKeys.Find(this, key) ?? KnownKeys.DefaultOf(key, this);
}
