using System.Collections.Immutable;
using System.Globalization;
using Keyturn.Operations.Access;
using Keyturn.Operations.Approvals;

namespace Keyturn.Web.Hosting;

/// <summary>Which actions need a second person, from the section <c>Approvals</c>.</summary>
internal static class ApprovalSetup
{
    public const string Section = "Approvals";

    private const int Longest = 24 * 60;

    private static readonly string[] Known = ["Rules", "LifetimeMinutes"];

    private static readonly string[] KnownOfRule = ["Actions", nameof(AccessScope.Accounts), nameof(AccessScope.Regions), nameof(AccessScope.Names), nameof(AccessScope.Tags)];

    /// <exception cref="LaunchRefusedException">Something in it is not understood: a rule that is not the one that was meant guards nothing.</exception>
    public static ApprovalRules Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        Unknown(section, Known);
        return new([.. section.GetSection("Rules").GetChildren().Select(Rule)], Lifetime(section["LifetimeMinutes"]));
    }

    private static TimeSpan Lifetime(string? text)
    {
        if (text is null)
            return ApprovalRules.UsualLifetime;

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes is >= 1 and <= Longest
            ? TimeSpan.FromMinutes(minutes)
            : throw new LaunchRefusedException($"{Section}:LifetimeMinutes is '{text}'; it must be a whole number from 1 to {Longest}.");
    }

    private static ApprovalRule Rule(IConfigurationSection rule)
    {
        Unknown(rule, KnownOfRule);
        var actions = Texts(rule, "Actions").Select(text => Action(rule, text)).ToImmutableArray();
        var scope = new AccessScope(Texts(rule, nameof(AccessScope.Accounts)), Texts(rule, nameof(AccessScope.Regions)), Texts(rule, nameof(AccessScope.Names)), Texts(rule, nameof(AccessScope.Tags)));
        if (scope.Accounts.FirstOrDefault(account => account.Length != 12 || !account.All(char.IsAsciiDigit)) is { } account)
            throw new LaunchRefusedException($"{rule.Path}:Accounts has '{account}'; an account is twelve digits.");
        if (scope.Tags.FirstOrDefault(tag => tag.IndexOf('=', StringComparison.Ordinal) <= 0) is { } tag)
            throw new LaunchRefusedException($"{rule.Path}:Tags has '{tag}'; write key=value, the value with * where it may be anything.");

        return actions.IsEmpty
            ? throw new LaunchRefusedException($"{rule.Path}:Actions is empty; name at least one of {string.Join(", ", Enum.GetNames<GuardedAction>())}.")
            : new(scope, actions);
    }

    private static GuardedAction Action(IConfigurationSection rule, string text) =>
        Enum.GetNames<GuardedAction>().FirstOrDefault(name => name.Equals(text, StringComparison.OrdinalIgnoreCase)) is { } name
            ? Enum.Parse<GuardedAction>(name)
            : throw new LaunchRefusedException($"{rule.Path}:Actions has '{text}'; there are {string.Join(", ", Enum.GetNames<GuardedAction>())}.");

    private static void Unknown(IConfigurationSection where, string[] known)
    {
        if (where.GetChildren().FirstOrDefault(child => !known.Contains(child.Key, StringComparer.OrdinalIgnoreCase)) is { } child)
            throw new LaunchRefusedException($"{child.Path} is no setting; there are {string.Join(", ", known)}.");
    }

    private static ImmutableArray<string> Texts(IConfigurationSection where, string name) =>
        [.. where.GetSection(name).GetChildren().Select(child => child.Value?.Trim()).OfType<string>().Where(text => text.Length > 0)];
}
