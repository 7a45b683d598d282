using System.Collections.Immutable;
using Keyturn.Operations.Access;

namespace Keyturn.Web.Access;

/// <summary>Section <c>SignIn</c>: which OpenID Connect provider people sign in with, and what its groups may do here.</summary>
public sealed record SignInSettings
{
    public const string Section = "SignIn";

    public const string CodeHashKey = $"{Section}:BreakGlass:CodeHash";

    /// <summary>Issuer address of the provider, below which its discovery document lies.</summary>
    public required Uri Authority { get; init; }

    public required string ClientId { get; init; }

    /// <summary>Never logged and never shown.</summary>
    public required string ClientSecret { get; init; }

    /// <summary>Beside <c>openid</c> and <c>profile</c>.</summary>
    public ImmutableArray<string> Scopes { get; init; } = [];

    /// <summary>Claim whose values the grants name.</summary>
    public string GroupClaim { get; init; } = "groups";

    /// <summary>Claim that becomes the login id; the subject where it is missing.</summary>
    public string LoginClaim { get; init; } = "preferred_username";

    /// <summary>Claim that people read.</summary>
    public string NameClaim { get; init; } = "name";

    /// <summary>Whether claims are read from the provider's user info address, too.</summary>
    public bool UserInfo { get; init; }

    /// <summary>How often one address may begin to sign in within a minute: generous to an office behind one address, useless for guessing.</summary>
    public int AttemptsPerMinute { get; init; } = 30;

    public SessionLimits Limits { get; init; } = SessionLimits.Usual;

    public required RoleGrants Grants { get; init; }

    /// <summary>Opens the console while the provider is down; <see langword="null"/>: nothing does.</summary>
    internal SealedCode? SealedCode { get; init; }

    /// <summary>Whether sign-in is set up at all.</summary>
    public static bool IsPresent(IConfiguration configuration) => configuration.GetSection(Section).GetChildren().Any();
}
