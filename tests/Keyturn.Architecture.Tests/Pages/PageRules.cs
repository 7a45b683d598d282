using System.Reflection;
using System.Text.RegularExpressions;
using Keyturn.Operations.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;

namespace Keyturn.Architecture.Tests.Pages;

/// <summary>What every page must have.</summary>
internal static partial class PageRules
{
    public static IReadOnlyList<Type> Pages { get; } =
    [
        .. Repository.AssemblyOf("Keyturn.Web").GetTypes()
            .Where(type => type.IsAssignableTo(typeof(ComponentBase)) && !type.IsAbstract)
            .Where(type => type.Name.EndsWith("Page", StringComparison.Ordinal) || type.IsDefined(typeof(RouteAttribute)))
            .OrderBy(type => type.FullName, StringComparer.Ordinal),
    ];

    public static IEnumerable<string> ViolationsOf(Type page)
    {
        if (!page.Name.EndsWith("Page", StringComparison.Ordinal))
        {
            yield return $"{page.Name} has a route and is not called …Page";
        }

        if (!page.IsDefined(typeof(RouteAttribute)))
        {
            yield return $"{page.Name} has no route";
        }

        if (AccessOf(page) is null)
        {
            yield return $"{page.Name} names no permission";
        }
    }

    /// <summary>The permission, or <c>anonymous</c>; <see langword="null"/> when the page names none that exists.</summary>
    public static string? AccessOf(Type page) =>
        page.IsDefined(typeof(AllowAnonymousAttribute)) ? "anonymous"
        : page.GetCustomAttributes<AuthorizeAttribute>().Select(attribute => attribute.Policy)
            .SingleOrDefault(policy => policy is not null && Enum.IsDefined(typeof(Permission), policy));

    /// <summary>Headings of the first level that the markup writes; <c>PageHeader</c> writes one.</summary>
    public static int HeadingsOf(string markup) => Heading().Count(markup);

    [GeneratedRegex(@"<(h1|PageHeader)[\s>]")]
    private static partial Regex Heading();
}
