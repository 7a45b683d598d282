using Keyturn.Operations.Access;
using Keyturn.Web.Hosting;

namespace Keyturn.Web.Layout;

/// <summary>What a person is called on a page: those without sign-in have no name of their own, so it is said in the reader's language.</summary>
public static class PersonName
{
    public static string? Of(Operator? person) => Of(person?.Id, person?.DisplayName);

    public static string? Of(string? operatorId, string? displayName) => operatorId switch
    {
        LocalOperators.AdminId => LayoutStrings.LocalAdmin,
        LocalOperators.OperatorId => LayoutStrings.LocalOperator,
        LocalOperators.ViewerId => LayoutStrings.LocalViewer,
        _ => displayName,
    };
}
