using System.Diagnostics.CodeAnalysis;

namespace Keyturn.Web.Access;

/// <summary>Addresses around signing in and out.</summary>
internal static class AccountPaths
{
    public const string Account = "/account";
    public const string SignIn = "/account/sign-in";
    public const string SignedOut = "/account/signed-out";
    public const string Denied = "/account/denied";

    /// <summary>Sends the browser to the provider.</summary>
    public const string Challenge = "/account/challenge";

    /// <summary>Where the provider sends it back to; registered there.</summary>
    public const string Callback = "/account/callback";

    public const string SignOut = "/account/sign-out";

    /// <summary>Sends the browser to the provider's own end of session.</summary>
    public const string ProviderSignOut = "/account/provider-sign-out";
    public const string ProviderSignedOut = "/account/provider-signed-out";

    /// <summary>Takes the sealed code.</summary>
    public const string BreakGlass = "/account/break-glass";

    /// <summary>Tells the sign-in page why the sealed code opened nothing.</summary>
    public const string Refusal = "glass";

    /// <summary>Chooses one of the sandbox's people.</summary>
    public const string Person = "/account/person";

    public const string ReturnUrl = "returnUrl";

    /// <summary>An address of this console, and nothing that a browser would take for another site's.</summary>
    public static bool IsLocal([NotNullWhen(true)] string? url) =>
        url is ['/', ..] && !url.StartsWith("//", StringComparison.Ordinal) && !url.StartsWith("/\\", StringComparison.Ordinal) && !url.Any(char.IsControl);

    /// <summary><paramref name="url"/> where it is one of ours, but no page of signing in; the home page otherwise.</summary>
    public static string Local(string? url) => IsLocal(url) && !url.StartsWith($"{Account}/", StringComparison.OrdinalIgnoreCase) ? url : "/";
}
