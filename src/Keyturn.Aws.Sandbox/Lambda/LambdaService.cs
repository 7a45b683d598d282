using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Lambda;

/// <summary>The operations of Lambda that the sandbox answers: what may be read of a rotation function, and what lets it run.</summary>
public static class LambdaService
{
    /// <summary>The service's table.</summary>
    public static WireService Create() => new("lambda", WireProtocol.RestJson, "",
    [
        new(new ListFunctionsOperation(), "GET", "/2015-03-31/functions"),
        new(new GetFunctionConfigurationOperation(), "GET", "/2015-03-31/functions/{FunctionName}/configuration"),
        new(new GetPolicyOperation(), "GET", "/2015-03-31/functions/{FunctionName}/policy"),
        new(new GetFunctionConcurrencyOperation(), "GET", "/2019-09-30/functions/{FunctionName}/concurrency"),
        new(new ListTagsOperation(), "GET", "/2017-03-31/tags/{Resource}"),
        new(new AddPermissionOperation(), "POST", "/2015-03-31/functions/{FunctionName}/policy"),
        new(new RemovePermissionOperation(), "DELETE", "/2015-03-31/functions/{FunctionName}/policy/{StatementId}"),
        new(new PutFunctionConcurrencyOperation(), "PUT", "/2017-10-31/functions/{FunctionName}/concurrency"),
        new(new DeleteFunctionConcurrencyOperation(), "DELETE", "/2017-10-31/functions/{FunctionName}/concurrency"),
        new(new UpdateFunctionConfigurationOperation(), "PUT", "/2015-03-31/functions/{FunctionName}/configuration"),
        new(new GetAccountSettingsOperation(), "GET", "/2016-08-19/account-settings"),
    ]);
}
