using Keyturn.Operations.Access;
using Keyturn.Web.Access;

namespace Keyturn.Web.Hosting.Settings.Sections;

/// <summary>Section <c>SignIn</c>, from <see cref="SignInSettings"/>.</summary>
internal static class SignInSection
{
    private const string Section = SignInSettings.Section;
    private const string Grant = $"{Section}:{nameof(SignInSettings.Grants)}:N";
    private const string Optional = "";

    private static readonly SignInSettings Usual = new() { Authority = new("https://invalid.invalid"), ClientId = "", ClientSecret = "", Grants = new([]) };

    public static IReadOnlyList<Setting> All { get; } =
    [
        Setting.Of($"{Section}:{nameof(SignInSettings.Authority)}", Optional, "https address; http on this machine only", "Issuer address of the OpenID Connect provider. With it the section is there, and people sign in: see sign-in.md.") with { Required = true },
        Setting.Of($"{Section}:{nameof(SignInSettings.ClientId)}", Optional, "", "As registered with the provider, with the redirect address `https://HOST/account/callback`.") with { Required = true },
        Setting.Hidden($"{Section}:{nameof(SignInSettings.ClientSecret)}", "", "The secret that the provider gave for it.") with { Required = true },
        Setting.Of($"{Section}:{nameof(SignInSettings.Scopes)}:N", Optional, "", "Asked for beside `openid` and `profile`, for instance `groups`."),
        Setting.Of($"{Section}:{nameof(SignInSettings.GroupClaim)}", Usual.GroupClaim, "", "Claim whose values the grants name."),
        Setting.Of($"{Section}:{nameof(SignInSettings.LoginClaim)}", Usual.LoginClaim, "", "Claim that becomes the login id, and so the SourceIdentity in AWS."),
        Setting.Of($"{Section}:{nameof(SignInSettings.NameClaim)}", Usual.NameClaim, "", "Claim that people read."),
        Setting.Of($"{Section}:{nameof(SignInSettings.UserInfo)}", Usual.UserInfo, "", "Whether claims are read from the provider's user info address, too."),
        Setting.Of($"{Section}:{nameof(SignInSettings.AttemptsPerMinute)}", Usual.AttemptsPerMinute, "5 to 10000", "How often one address may begin to sign in within a minute."),
        Setting.Of($"{Section}:IdleLimit", Usual.Limits.Idle, "00:02:00 to SignIn:Limit", "How long a session lasts without a sign of the person."),
        Setting.Of($"{Section}:Limit", Usual.Limits.Whole, "00:15:00 to 1.00:00:00", "How long a session lasts at all."),
        Setting.Of($"{Section}:BreakGlass:CodeHash", Optional, "as break-glass new prints it", "Hash of the sealed code that opens the console once while the provider is down."),
        Setting.Of($"{Grant}:Group", Optional, "", "A value of the group claim; at least one grant is needed.") with { Required = true },
        Setting.Of($"{Grant}:Role", Optional, "viewer, operator, admin", "What its members may do.") with { Required = true },
        Setting.Of($"{Grant}:{nameof(AccessScope.Accounts)}:N", Optional, "twelve digits", "Only secrets of these accounts."),
        Setting.Of($"{Grant}:{nameof(AccessScope.Regions)}:N", Optional, "", "Only secrets of these Regions."),
        Setting.Of($"{Grant}:{nameof(AccessScope.Names)}:N", Optional, "with * and ?", "Only secrets with such names."),
        Setting.Of($"{Grant}:{nameof(AccessScope.Tags)}:N", Optional, "key=value, the value with * and ?", "Only secrets with such tags."),
    ];
}
