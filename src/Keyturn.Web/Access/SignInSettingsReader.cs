using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Keyturn.Operations.Access;
using Keyturn.Web.Hosting;

namespace Keyturn.Web.Access;

/// <summary>Reads the section to its end and notes everything that is wrong with it, so that one start tells all.</summary>
public sealed partial class SignInSettingsReader
{
    private static readonly string[] Known =
    [
        nameof(SignInSettings.Authority), nameof(SignInSettings.ClientId), nameof(SignInSettings.ClientSecret), nameof(SignInSettings.Scopes), nameof(SignInSettings.GroupClaim),
        nameof(SignInSettings.LoginClaim), nameof(SignInSettings.NameClaim), nameof(SignInSettings.UserInfo), nameof(SignInSettings.AttemptsPerMinute), "IdleLimit", "Limit", "Grants", "BreakGlass",
    ];

    private static readonly string[] KnownOfGrant = ["Group", "Role", nameof(AccessScope.Accounts), nameof(AccessScope.Regions), nameof(AccessScope.Names), nameof(AccessScope.Tags)];

    private readonly IConfigurationSection section;
    private readonly List<string> failures;

    private SignInSettingsReader(IConfigurationSection section, List<string> failures)
    {
        this.section = section;
        this.failures = failures;
    }

    /// <param name="configuration">The whole configuration.</param>
    /// <param name="failures">Gets a sentence for each setting that is wrong, with its name and what to write instead; never a secret.</param>
    /// <returns><see langword="null"/> when the section is missing, or something is wrong.</returns>
    public static SignInSettings? Read(IConfiguration configuration, List<string> failures)
    {
        if (!SignInSettings.IsPresent(configuration))
            return null;

        var before = failures.Count;
        var settings = new SignInSettingsReader(configuration.GetSection(SignInSettings.Section), failures).Read();
        return failures.Count == before ? settings : null;
    }

    private SignInSettings Read()
    {
        Unknown(section, Known);
        return new()
        {
            Authority = Authority(),
            ClientId = Required(nameof(SignInSettings.ClientId), "the id that the provider has for this console"),
            ClientSecret = Required(nameof(SignInSettings.ClientSecret), "the secret that the provider has for this console"),
            Scopes = Texts(section, nameof(SignInSettings.Scopes)),
            GroupClaim = Text(section, nameof(SignInSettings.GroupClaim)) ?? "groups",
            LoginClaim = Text(section, nameof(SignInSettings.LoginClaim)) ?? "preferred_username",
            NameClaim = Text(section, nameof(SignInSettings.NameClaim)) ?? "name",
            UserInfo = Flag(nameof(SignInSettings.UserInfo)),
            AttemptsPerMinute = Attempts(),
            Limits = Limits(),
            Grants = new([.. Grants()]),
            SealedCode = Sealed(),
        };
    }

    private Uri Authority()
    {
        var text = Required(nameof(SignInSettings.Authority), "the provider's issuer address, such as https://login.example.com/realms/ops");
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && (address.Scheme == "https" || (address.Scheme == "http" && LaunchRules.IsLoopback(text))))
            return address;
        if (text.Length > 0)
            failures.Add($"SignIn:Authority is '{text}'; it must be an https address.");
        return new("https://invalid.invalid");
    }

    private SealedCode? Sealed()
    {
        Unknown(section.GetSection("BreakGlass"), ["CodeHash"]);
        if (Text(section.GetSection("BreakGlass"), "CodeHash") is not { } text)
            return null;
        if (SealedCode.Parse(text) is { } code)
            return code;

        failures.Add($"{SignInSettings.CodeHashKey} is no hash of a sealed code; make one with: dotnet Keyturn.Web.dll break-glass new");
        return null;
    }

    private int Attempts()
    {
        var text = Text(section, nameof(SignInSettings.AttemptsPerMinute)) ?? "30";
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var attempts) && attempts is >= 5 and <= 10_000)
            return attempts;

        failures.Add($"SignIn:AttemptsPerMinute is '{text}'; it must be a whole number from 5 to 10000.");
        return 30;
    }

    private SessionLimits Limits()
    {
        var idle = Time("IdleLimit", SessionLimits.Usual.Idle);
        var whole = Time("Limit", SessionLimits.Usual.Whole);
        if (whole < TimeSpan.FromMinutes(15) || whole > TimeSpan.FromHours(24))
            failures.Add($"SignIn:Limit is '{whole}'; it must be between 00:15:00 and 1.00:00:00.");
        if (idle < TimeSpan.FromMinutes(2) || idle > whole)
            failures.Add($"SignIn:IdleLimit is '{idle}'; it must be between 00:02:00 and SignIn:Limit.");
        return new(idle, whole);
    }

    private IEnumerable<RoleGrant> Grants()
    {
        var children = section.GetSection("Grants").GetChildren().ToList();
        if (children.Count == 0)
            failures.Add("SignIn:Grants is empty, so nobody could come in; name at least one Group with its Role.");
        return children.Select(Grant);
    }

    private RoleGrant Grant(IConfigurationSection grant)
    {
        Unknown(grant, KnownOfGrant);
        var group = Text(grant, "Group");
        if (group is null)
            failures.Add($"{grant.Path}:Group is missing; it is a value of the claim '{section[nameof(SignInSettings.GroupClaim)] ?? "groups"}'.");

        var scope = new AccessScope(Texts(grant, nameof(AccessScope.Accounts)), Texts(grant, nameof(AccessScope.Regions)), Texts(grant, nameof(AccessScope.Names)), Texts(grant, nameof(AccessScope.Tags)));
        foreach (var account in scope.Accounts.Where(account => !AccountId().IsMatch(account)))
            failures.Add($"{grant.Path}:Accounts has '{account}'; an account is twelve digits.");
        foreach (var tag in scope.Tags.Where(tag => tag.IndexOf('=', StringComparison.Ordinal) <= 0))
            failures.Add($"{grant.Path}:Tags has '{tag}'; write key=value, the value with * where it may be anything.");

        var role = Role(grant);
        if (role == ConsoleRole.Viewer && !scope.IsEverywhere)
            failures.Add($"{grant.Path} limits a viewer to some secrets; whoever comes in sees all of them. Remove the limits, or give another role.");
        return new(group ?? "", role, scope);
    }

    private ConsoleRole Role(IConfigurationSection grant)
    {
        var text = Text(grant, "Role");
        if (text is not null && Enum.GetNames<ConsoleRole>().FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name)
            return Enum.Parse<ConsoleRole>(name);

        failures.Add($"{grant.Path}:Role is '{text}'; it must be viewer, operator or admin.");
        return ConsoleRole.Viewer;
    }

    private void Unknown(IConfigurationSection where, string[] known)
    {
        foreach (var child in where.GetChildren().Where(child => !known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
            failures.Add($"{child.Path} is no setting; there are {string.Join(", ", known)}.");
    }

    private string Required(string name, string what)
    {
        if (Text(section, name) is { } text)
            return text;
        failures.Add($"SignIn:{name} is missing; it is {what}.");
        return "";
    }

    private bool Flag(string name)
    {
        var text = Text(section, name) ?? "false";
        if (!bool.TryParse(text, out var flag))
            failures.Add($"SignIn:{name} is '{text}'; it must be true or false.");
        return flag;
    }

    private TimeSpan Time(string name, TimeSpan otherwise)
    {
        if (Text(section, name) is not { } text)
            return otherwise;
        if (TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time))
            return time;

        failures.Add($"SignIn:{name} is '{text}'; it must be a time such as 00:30:00.");
        return otherwise;
    }

    private static ImmutableArray<string> Texts(IConfigurationSection where, string name) =>
        [.. where.GetSection(name).GetChildren().Select(child => child.Value?.Trim()).OfType<string>().Where(text => text.Length > 0)];

    private static string? Text(IConfigurationSection where, string name) => where[name]?.Trim() is { Length: > 0 } text ? text : null;

    [GeneratedRegex(@"^[0-9]{12}\z")]
    private static partial Regex AccountId();
}
