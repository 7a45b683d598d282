namespace Keyturn.Web.Access;

/// <summary>Why somebody stands before a closed door; the page has a sentence for each.</summary>
public enum DeniedReason
{
    /// <summary>Signed in, but without the right for that page.</summary>
    Page,

    /// <summary>None of the person's groups has a role here.</summary>
    NoRole,

    /// <summary>Kept out by an administrator of the console.</summary>
    Removed,

    /// <summary>Broken off at the provider.</summary>
    Cancelled,

    /// <summary>The provider's answer was not accepted.</summary>
    Failed,

    /// <summary>The store did not answer.</summary>
    Store,
}
