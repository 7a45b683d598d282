using System.Collections.Immutable;
using Keyturn.Readiness.Checks;

namespace Keyturn.Readiness.Tests.Checks;

/// <summary>The cases of all checks, found where their tests stand.</summary>
internal static class CheckCases
{
    public static ImmutableArray<(ReadinessCheck Check, CheckCase Case)> All { get; } =
    [
        .. from type in typeof(CheckCases).Assembly.GetTypes()
           where typeof(ICheckCases).IsAssignableFrom(type) && !type.IsAbstract
           orderby type.FullName
           let cases = (ICheckCases)Activator.CreateInstance(type)!
           from one in cases.Cases
           select (cases.Check, one),
    ];
}
