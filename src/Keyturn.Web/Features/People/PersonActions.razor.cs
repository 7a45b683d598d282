using Keyturn.Operations;
using Keyturn.Operations.Access;
using Keyturn.Operations.Audit;
using Keyturn.Web.Ui;
using Microsoft.AspNetCore.Components;

namespace Keyturn.Web.Features.People;

/// <summary>What can be done about one person; each asks for a reason and says what follows.</summary>
public sealed partial class PersonActions
{
    private AuditAction? asked;
    private string reason = "";
    private bool running;
    private OperationError? failure;

    [Parameter, EditorRequired]
    public required PersonEntry Entry { get; set; }

    /// <summary>Told after every change.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    [Inject]
    public required ManagePeople UseCase { get; init; }

    [Inject]
    public required PersonState Person { get; init; }

    private bool IsMe => Entry.Person.Id == Person.OperatorId;

    private string Verb => asked switch
    {
        AuditAction.EndSessions => PeopleStrings.EndSessions,
        AuditAction.RemovePerson => PeopleStrings.Remove,
        _ => PeopleStrings.Admit,
    };

    private string Consequence => asked switch
    {
        AuditAction.EndSessions => PeopleStrings.EndSessionsText,
        AuditAction.RemovePerson => PeopleStrings.RemoveText,
        _ => PeopleStrings.AdmitText,
    };

    private void Ask(AuditAction action) => (asked, reason, failure) = (action, "", null);

    private async Task RunAsync()
    {
        if (running || asked is not { } action)
            return;

        running = true;
        var answer = await (action switch
        {
            AuditAction.EndSessions => UseCase.EndSessionsAsync(Entry.Person.Id, Person.OperatorId, reason, CancellationToken.None),
            AuditAction.RemovePerson => UseCase.RemoveAsync(Entry.Person.Id, Person.OperatorId, reason, CancellationToken.None),
            _ => UseCase.AdmitAsync(Entry.Person.Id, Person.OperatorId, reason, CancellationToken.None),
        });
        (running, failure) = (false, answer.Error);
        if (!answer.Succeeded)
            return;

        asked = null;
        await OnChanged.InvokeAsync();
    }
}
