namespace Keyturn.Readiness.Policy.Explanation;

/// <summary>Why a request is decided as it is. The names are stable: they are kept, translated and linked to.</summary>
public enum ReasonCode
{
    /// <summary>A statement of an identity or resource policy allows it.</summary>
    AllowedBy,

    /// <summary>A grant of the key allows it; <see cref="Reason.Wanted"/> is its id.</summary>
    AllowedByGrant,

    /// <summary>A Deny statement applies.</summary>
    ExplicitDeny,

    /// <summary>A layer that must allow does not.</summary>
    NoAllow,

    /// <summary>The statement of that layer that comes nearest, and the element of it that does not fit.</summary>
    NearestAction,

    /// <summary>As <see cref="NearestAction"/>, for the resource.</summary>
    NearestResource,

    /// <summary>As <see cref="NearestAction"/>, for the principal.</summary>
    NearestPrincipal,

    /// <summary>As <see cref="NearestAction"/>, for a key of the condition.</summary>
    NearestCondition,

    /// <summary>The key policy does not hand the action over to the identity policies of its account.</summary>
    KeyPolicyDoesNotDelegate,

    /// <summary>The key, or the action on it, cannot be used from another account.</summary>
    KeyNotForOtherAccounts,

    /// <summary>A federated-user session without session policy has no permissions of its own.</summary>
    FederatedWithoutSessionPolicy,

    /// <summary>It is allowed in some cases and denied in the others.</summary>
    AllowedIf,

    /// <summary>It is denied in some cases and allowed in the others.</summary>
    DeniedIf,

    /// <summary>It is decided alike however the keys in <see cref="Reason.Wanted"/> turn out.</summary>
    SameInEveryCase,

    /// <summary>It hangs on an input that is not known.</summary>
    HangsOn,
}
